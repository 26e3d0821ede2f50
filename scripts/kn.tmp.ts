import fs from 'node:fs'; import { createRequire } from 'node:module'
const require = createRequire('/work/main/package.json'); const Y = require('yaml')
const K = '/work/main/knowledge/'
const rd = (d:string)=>fs.readdirSync(K+d,{recursive:true}).map(String).filter(f=>f.endsWith('.yaml')).map(f=>Y.parse(fs.readFileSync(K+d+'/'+f,'utf8')))
const one=(f:string)=>Y.parse(fs.readFileSync(K+f,'utf8'))
export const knowledge:any={version:'dev',findings:rd('findings'),flags:rd('red-flags'),conditions:rd('conditions'),groups:one('groups.yaml'),interview:one('interview.yaml'),reasoning:one('reasoning.yaml'),care:[],medicines:[],emergencyNumbers:[]}
