/** Words of keeping a network and saving it, and of what goes wrong there. Loaded with what says them, not at the start. */
export const keeping = {
  save: {
    title: 'Save',
    keptSince: (when: string): string => `Kept in this browser since ${when}.`,
    notOwn: 'This is the network that Parley brings. With the first change it becomes your own.',
    file: (name: string): string => `It came from the file “${name}”.`,
    choose: 'You can also save it to a file of your own.',
    download: 'This browser cannot write to your files, so a new file is handed over each time.',
    changed: 'There are changes that no file has yet.',
    overwrite: (name: string): string => `Save to ${name}`,
    action: 'Save to a file',
    other: 'Other formats …',
    share: 'Public copy …',
    saved: {
      written: 'Saved to your file.',
      downloaded: 'Saved among your downloads.',
      refused: 'Nothing was saved: no file was chosen, or the browser did not allow it.',
      changed:
        'Nothing was saved: another program has changed the file since it was opened or saved here. Replace what it holds now, or save to another file.',
    },
    failed: (reason: string): string =>
      `The file could not be written: ${reason.replace(/[.\s]+$/, '')}. What it held before is still there. Save to another file, or download a copy.`,
    gone: 'The file is no longer where it was. Save to another file, or download a copy.',
    replace: 'Replace it',
    elsewhere: 'Save to another file …',
    copy: 'Download a copy',
  },
  leave: {
    title: 'Changes that are not kept',
    text: (title: string): string =>
      `This browser could not keep the last changes to “${title}”. They are only in this tab, and gone when another network is opened here.`,
    stay: 'Stay here',
    go: 'Open the other without them',
    goSaved: 'Open the other',
  },
  notices: {
    faults: {
      blocked:
        'This browser does not allow pages to keep data, so your changes last only as long as this tab. Download the network to keep it.',
      full: 'The browser’s storage is full, so the last changes are not kept. Download the network, or remove own networks that you no longer need.',
      failed:
        'The browser could not keep the last changes. They are still here in this tab. Download the network to be safe.',
      conflict: 'Another tab has changed this network.',
      gone: 'This network was removed in another tab.',
    },
    download: 'Download the network',
    restored: (title: string): string => `Your own network “${title}” is open again, as you left it.`,
    others: 'Choose another network',
    parted: (title: string): string =>
      `Another tab changed this network at the same time. Nothing is lost: your version goes on here as a network of its own, also called “${title}”.`,
    notFound: 'The network in this address is not in this browser. It may be in another one, or was removed.',
    large: (actors: number): string =>
      `${actors} actors are too many for one map, so they are listed. The map can show the most influential.`,
    showMap: 'Show on the map',
    tellingLink: 'The link names what is marked sensitive. Links of a public copy do not.',
    share: 'Share a public copy',
    newer: 'A newer version of Parley is here. Your own networks stay as they are.',
    loadNewer: 'Load it now',
  },
};
