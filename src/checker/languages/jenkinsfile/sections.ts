/**
 * What Declarative Pipeline knows (jenkins.io/doc/book/pipeline/syntax, Pipeline: Declarative 2.2200). Sections are a fixed
 * set; options, triggers, parameters, conditions and agents also come from plugins, so that only a near miss is wrong there.
 */

const words = (text: string) => text.split(/\s+/)

export const sections = {
  pipeline: words('agent environment libraries options parameters post stages tools triggers'),
  stage: words('agent environment failFast input matrix options parallel post stages steps tools when'),
  matrix: words('agent axes environment excludes input options post stages tools when'),
} as const

/** A stage has one of these. */
export const contents = ['steps', 'stages', 'parallel', 'matrix']

export const names = {
  post: words(
    'always changed fixed regression aborted failure success unstable unsuccessful cleanup notBuilt',
  ),
  when: words(`allOf anyOf not branch buildingTag changelog changeRequest changeset environment equals expression
    isRestartedRun tag triggeredBy beforeAgent beforeInput beforeOptions`),
  options:
    words(`buildDiscarder checkoutToSubdirectory disableConcurrentBuilds disableRestartFromStage disableResume
    newContainerPerStage overrideIndexTriggers parallelsAlwaysFailFast preserveStashes quietPeriod retry skipDefaultCheckout
    skipStagesAfterUnstable timeout timestamps ansiColor rateLimitBuilds durabilityHint lock throttleJobProperty
    copyArtifactPermission gitLabConnection`),
  triggers: words('cron pollSCM upstream githubPush gitlab bitbucketPush GenericTrigger issueCommentTrigger'),
  parameters: words(`string text booleanParam choice password file credentials run extendedChoice gitParameter
    activeChoice base64File stashedFile imageTag`),
  input: words('message id ok submitter submitterParameter parameters'),
  axis: words('name values notValues'),
  docker: words(
    'image label args registryUrl registryCredentialsId reuseNode customWorkspace alwaysPull containerPerStageRoot',
  ),
  dockerfile: words(
    'filename dir label additionalBuildArgs args registryUrl registryCredentialsId reuseNode customWorkspace',
  ),
  node: words('label customWorkspace'),
  agent: words('any none label node docker dockerfile kubernetes'),
} as const

/** What each kind of block is called in a message. */
export const titles: Record<string, string> = {
  pipeline: 'a pipeline',
  stage: 'a stage',
  matrix: 'a matrix',
}
