export { collections } from 'handover/content'
