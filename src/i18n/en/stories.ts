/** Words of the stories: told, made, taken along. */
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const stories = {
  stories: 'Stories',
  story: 'Story',
  label: (title: string): string => `Story: ${title}`,
  steps: (count: number): string => plural(count, 'step', 'steps'),
  progress: (step: number, of: number): string => `Step ${step} of ${of}`,
  step: (step: number, title: string): string => `Step ${step}: ${title}`,
  previous: 'Previous',
  next: 'Next',
  back: 'Back to what this step shows',
  leave: 'Leave the story',
  empty: 'This story has no step yet.',
  copyLink: 'Copy link to this step',
  linkCopied: 'Link copied.',
  notCopied: 'The browser did not allow copying.',
};
