import fs from 'node:fs'; import { createRequire } from 'node:module'
process.argv[2]='/work/shared/facts/vignettes/dev.yaml'
const { knowledge } = await import('./kn.tmp.ts')
import { seeded, simulatePatient } from '#assessment/evaluation/patients.ts'
import { interviewed } from '#assessment/evaluation/predict.ts'
import { rank } from '#assessment/rank.ts'
import { candidates } from '#assessment/interview.ts'
const n=Number(process.argv[3]??300); const r=seeded(7); const q:number[]=[],ad:number[]=[]; let t1=0,t1all=0,t3=0,t3all=0
for(let i=0;i<n;i++){const p=simulatePatient(knowledge,r); const {answers,questions,adaptive}=interviewed(knowledge,p.answer); q.push(questions); ad.push(adaptive)
 const a=rank(knowledge,answers); if(a.causes[0].condition===p.condition)t1++; if(a.causes.slice(0,3).some((c:any)=>c.condition===p.condition))t3++
 let all={...answers}; for(const f of candidates(knowledge,answers)) all[f.id]=p.answer(f.id)
 const b=rank(knowledge,all); if(b.causes[0].condition===p.condition)t1all++; if(b.causes.slice(0,3).some((c:any)=>c.condition===p.condition))t3all++}
q.sort((a,b)=>a-b);ad.sort((a,b)=>a-b)
console.log('median q',q[n>>1],'p90',q[n*.9|0],'adaptive median',ad[n>>1],'p90',ad[n*.9|0],'top1',t1/n,'all',t1all/n,'top3',t3/n,t3all/n)
