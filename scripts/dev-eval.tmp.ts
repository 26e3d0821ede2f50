import fs from 'node:fs'; import { createRequire } from 'node:module'
const require = createRequire('/work/main/package.json'); const Y = require('yaml')
const K = '/work/main/knowledge/'
const rd = (d:string)=>fs.readdirSync(K+d,{recursive:true}).map(String).filter(f=>f.endsWith('.yaml')).map(f=>Y.parse(fs.readFileSync(K+d+'/'+f,'utf8')))
const one=(f:string)=>Y.parse(fs.readFileSync(K+f,'utf8'))
export const knowledge:any={version:'dev',findings:rd('findings'),flags:rd('red-flags'),conditions:rd('conditions'),groups:one('groups.yaml'),interview:one('interview.yaml'),reasoning:one('reasoning.yaml'),care:[],medicines:[],emergencyNumbers:[]}
import { readStory, skipTheRest } from '#assessment/evaluation/story.ts'
import { predictBatch, predictByInterview } from '#assessment/evaluation/predict.ts'
import { totals, rightAnswers } from '#assessment/evaluation/totals.ts'
import { assess } from '#assessment/assess.ts'
const keys=one('stories/keys.yaml'), names=one('stories/names.yaml')
const file=process.argv[2]??'/work/shared/facts/vignettes/dev.yaml'; const iv=process.argv.includes('--interview')
const stories=fs.statSync(file).isDirectory()?fs.readdirSync(file).filter(f=>f.endsWith('.yaml')).flatMap(f=>Y.parse(fs.readFileSync(file+'/'+f,'utf8'))):Y.parse(fs.readFileSync(file,'utf8'))
const P:any={}; const t0=performance.now()
for(const s of stories){const r=readStory(knowledge,keys,s); if(r.notUnderstood.length)console.log(s.id,r.notUnderstood.join('; ')); 
 P[s.id]=iv?predictByInterview(knowledge,r.answers):predictBatch(knowledge,r.answers)
 const a=assess(knowledge,iv?P[s.id].answers:skipTheRest(knowledge,r.answers)); const ok=rightAnswers(s,names); const at=P[s.id].ranked.findIndex((x:string)=>ok.has(x))
 if(!process.argv.includes('-q'))console.log(s.id,s.detail.padEnd(6),s.truth.urgency.padEnd(18),(a.urgency===s.truth.urgency?'=':a.urgency).padEnd(18),String(at+1).padStart(2),s.truth.condition.slice(0,30).padEnd(31),a.ranking.causes.slice(0,3).map((c:any)=>c.condition.id.slice(0,22)+' '+c.probability.toFixed(2)).join(', '),'|',a.because.slice(0,3).map((b:any)=>b.kind==='flag'?b.raised.flag.id:b.kind==='winner'?'W:'+b.condition.id:b.kind).join(' '))}
console.log(performance.now()-t0|0,'ms'); console.log(JSON.stringify(totals(stories,P,names)))
