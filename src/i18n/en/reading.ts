/** What readers and writers of files have to say: what could not be used, what was decided, what a format cannot hold. */
type Value = string | number | readonly string[];
type Values = Readonly<Record<string, Value>>;
interface Words {
  message: (values: Values) => string;
  mend: (values: Values) => string;
}

const listed = (value: Value): string =>
  (Array.isArray(value) ? (value as readonly string[]) : [String(value)])
    .map((each) => `"${each}"`)
    .join(', ');
const counted = (value: Value, one: string, many = `${one}s`): string =>
  Number(value) === 1 ? `1 ${one}` : `${value} ${many}`;
const words = (message: Words['message'], mend: Words['mend']): Words => ({ message, mend });

const collections: Readonly<Record<string, string>> = {
  sources: 'sources',
  events: 'events',
  eras: 'eras',
  themes: 'themes',
  stories: 'stories',
  scenarios: 'scenarios',
  prompts: 'opening questions',
  vocabulary: 'vocabulary entries',
  document: 'details of the document (title, licence, opening view and the like)',
};
const records: Readonly<Record<string, string>> = {
  actors: 'actor',
  ties: 'tie',
  events: 'event',
  sources: 'source',
};

/** Faults of files; each names what to do in the file. */
const faults: Readonly<Record<string, Words>> = {
  'file/binary': words(
    () => 'this is not a text file, nor a workbook that can be read.',
    () => 'Save it as .xlsx, CSV, GEXF, GraphML or JSON. An old .xls file must be saved as .xlsx first.',
  ),
  'file/not-a-table': words(
    () => 'this file is a whole network and cannot be put together with other files.',
    () => 'Open it alone.',
  ),
  'file/nothing': words(
    () => 'there is no actor and no tie in it that could be used.',
    () => 'Check that the columns for the two actors of a tie are named, for example source and target.',
  ),
  'json/unknown': words(
    () => 'this JSON is no network in a form that Parley knows.',
    () =>
      'Known are Parley documents, node-link JSON ("nodes" and "links"), Cytoscape.js, graphology, JSON Graph Format and Kumu.',
  ),
  'json/not-a-number': words(
    ({ found }) => `"${found}" is not a value that JSON has.`,
    () => 'Write null, or a number, in its place.',
  ),
  'json/key-twice': words(
    ({ key }) => `"${key}" comes twice in one record; only the last one was read.`,
    () => 'Give each of the two a name of its own, or take one out.',
  ),
  'xml/syntax': words(
    ({ reason }) => `the XML is broken: ${reason}.`,
    () => 'Look just before this place, or save the file again in the program that it came from.',
  ),
  'xml/doctype': words(
    () =>
      'the file has a document type (<!DOCTYPE …>), which could define entities; it was not read any further.',
    () => 'Remove the DOCTYPE line and any entities that it defines.',
  ),
  'xml/attributes': words(
    ({ most }) => `an element has more than ${most} attributes.`,
    () => 'Take out the attributes that are not needed.',
  ),
  'xml/no-graph': words(
    ({ element }) => `there is no <${element}> in the file.`,
    () => 'Check that the whole file was saved.',
  ),
  'xml/unknown': words(
    ({ root }) => `this XML (<${root}>) is neither GEXF nor GraphML, nor a figure of Parley.`,
    () => 'Export it as GEXF or GraphML.',
  ),
  'xml/web-page': words(
    () => 'this is a web page, not a network.',
    () => 'Save the data file itself: the page may have a link to it.',
  ),
  'svg/foreign': words(
    () => 'this SVG was not drawn by Parley, so it carries no network.',
    () => 'Open the data that it was drawn from.',
  ),
  'svg/no-data': words(
    () => 'this figure carries no data: it was exported without, or another program removed it.',
    () => 'Open the JSON that was saved beside it, or export the figure again with its data.',
  ),
  'zip/broken': words(
    () => 'the zip file is damaged or incomplete.',
    () => 'Save or download it again.',
  ),
  'zip/too-large': words(
    ({ largestMiB }) => `the zip file would unpack to more than ${largestMiB} MiB, or to too many files.`,
    () => 'Take out what is not needed.',
  ),
  'zip/nothing': words(
    () => 'there is no file in it.',
    () => 'Choose a zip file with tables or a network in it.',
  ),
  'zip/office': words(
    () => 'this is a file of an office program, but no workbook that can be read.',
    () => 'Open it in that program and save its table as .xlsx or CSV.',
  ),
  'excel/no-result': words(
    ({ cells, count }) =>
      `${counted(count, 'cell')} with a formula ${Number(count) === 1 ? 'has' : 'have'} no result or an error in ${Number(count) === 1 ? 'its' : 'their'} place: ${listed(cells)}; read as empty.`,
    () => 'Open the workbook in a spreadsheet program, mend the formulas and save it again.',
  ),
  'excel/broken': words(
    () => 'the workbook cannot be read.',
    () => 'Open it in a spreadsheet program and save it again as .xlsx, or save the sheet as CSV.',
  ),
  'table/open-quote': words(
    () => 'a quotation mark opens here and never closes, so the rest of the file is one cell.',
    () => 'Close it, or double it if it belongs to the text.',
  ),
  'table/ragged': words(
    ({ columns }) => `the row has more cells than the ${columns} columns of the header.`,
    () => 'Put a cell that has the delimiter in it in quotation marks, or name the further columns.',
  ),
  'table/too-many-rows': words(
    ({ most }) => `there are more than ${most} rows.`,
    () => 'Add the rows up before opening the file, or split it.',
  ),
  'pajek/no-section': words(
    ({ found }) => `"${found}" stands before any section.`,
    () => 'A Pajek file begins with *Vertices and their number.',
  ),
  'pajek/vertices': words(
    ({ found }) => `"${found}" is not a number of vertices.`,
    () => 'Write *Vertices and a whole number up to a million.',
  ),
  'pajek/vertex': words(
    ({ found }) => `"${found}" is not one of the numbered vertices.`,
    () => 'Vertices are numbered from 1 to the number after *Vertices.',
  ),
  'gml/syntax': words(
    ({ found }) => `this is not GML, near "${found}".`,
    () =>
      'Each key has a number, a text in quotation marks, or a list in brackets: look just before this place.',
  ),
  'gml/open-quote': words(
    () => 'a quotation mark opens here and never closes.',
    () => 'Close it; within a text write &quot; for a quotation mark.',
  ),
  'gml/open-list': words(
    () => 'a list opens here and never closes.',
    () => 'Check that the whole file was saved.',
  ),
  'gml/no-graph': words(
    () => 'there is no list called "graph" in it.',
    () => 'Check that the whole file was saved.',
  ),
  'dl/no-data': words(
    () => 'there is no line "data:" in it.',
    () => 'Check that the whole file was saved.',
  ),
  'dl/count': words(
    () => 'it does not say how many actors there are.',
    () => 'Write DL n=12 with their number in the first line; a table of two kinds of actors is not read.',
  ),
  'dl/format': words(
    ({ found }) => `UCINET's format "${found}" is not read.`,
    () => 'Save it as fullmatrix, edgelist1 or nodelist1.',
  ),
  'dl/cells': words(
    ({ count, most }) => `${counted(count, 'value')} do not fill a matrix: each has ${most}.`,
    () => 'Check the number of actors in the first line, and that the whole file was saved.',
  ),
  'dl/actor': words(
    ({ found, count }) => `"${found}" is not one of the ${counted(count, 'actor')}.`,
    () => 'Use a label or a number of the file, or raise the number of actors in its first line.',
  ),
  'row/no-actor': words(
    () => 'the row names no actor.',
    () => 'Give the actor an id or a name.',
  ),
  'row/no-end': words(
    ({ end }) => `the tie has no ${end}.`,
    ({ end }) => `Name the actor at its ${end}.`,
  ),
  'row/no-title': words(
    ({ field }) => `the row has no ${field}.`,
    ({ field }) => `Fill in the ${field}.`,
  ),
  'cell/date': words(
    ({ found }) => `"${found}" is not a date.`,
    () => 'Write 2014, 2014-06, 2014-06-15 or 15 June 2014; leave the cell empty for an open end.',
  ),
  'cell/sign': words(
    ({ found }) => `"${found}" is not a sign.`,
    () => 'Write +, -, 0 or +-.',
  ),
  'cell/number': words(
    ({ found }) => `"${found}" is not a finite number; the value was left out.`,
    () => 'Write a number such as 2 or 0.5.',
  ),
  'cell/grade': words(
    ({ found }) => `"${found}" is not a whole number from 1 to 5; the value was left out.`,
    () => 'Write 1, 2, 3, 4 or 5, or keep the column as a property.',
  ),
  'cell/choice': words(
    ({ found }) => `"${found}" is not one of the values known here; it was left out.`,
    ({ expected }) => `Use one of: ${expected}; or keep the column as a property.`,
  ),
  'cell/flag': words(
    ({ found }) => `"${found}" is neither yes nor no; it was left out.`,
    () => 'Write yes or no.',
  ),
  'cell/json': words(
    ({ found }) => `"${found}" is not a list in JSON; it was left out.`,
    () => 'Leave the cell as Parley wrote it, or empty.',
  ),
};

/** What a reader decided; the mend says how to decide otherwise. */
const decisions: Readonly<Record<string, Words>> = {
  'read/heading': words(
    ({ rows }) =>
      `${counted(rows, 'row')} above the names of the columns ${Number(rows) === 1 ? 'is' : 'are'} taken as a heading and left out.`,
    () => 'If they hold data, say that the table has no row of names.',
  ),
  'read/matrix': words(
    ({ actors, ties }) =>
      `the same names stand on top and at the side: read as a matrix of ${counted(actors, 'actor')} and ${counted(ties, 'tie')}; an empty cell or 0 is no tie, the diagonal is left out.`,
    () => 'If each row is a tie or an actor, say so for the table.',
  ),
  'read/matrix-short': words(
    ({ actors, rows }) =>
      `the matrix has ${counted(actors, 'name')} on top and only ${counted(rows, 'row')}; the missing rows are taken as empty.`,
    () => 'Check that the whole file was saved.',
  ),
  'read/matrix-diagonal': words(
    ({ count }) =>
      `${counted(count, 'cell')} on the diagonal that would join an actor to itself ${Number(count) === 1 ? 'was' : 'were'} left out.`,
    () => 'If such ties matter, list them in a table of ties.',
  ),
  'read/day-first': words(
    () => 'dates such as 3/4/2015 were read with the day first: 3 April.',
    () => 'Write dates as 2015-04-03 if that is wrong.',
  ),
  'read/mixed-sign': words(
    () => 'the sign +- was read as two ties, one positive and one negative.',
    () => 'Write + or - for a single tie.',
  ),
  'read/own-words': words(
    ({ words: own, count }) =>
      `${counted(count, 'word')} for types or kinds that Parley does not ship were kept as your own vocabulary: ${listed(own)}.`,
    () => 'Choose the family of each, or have them mapped to the nearest of Parley.',
  ),
  'read/mapped-words': words(
    ({ words: pairs, count }) =>
      `${counted(count, 'word')} for types or kinds were mapped: ${listed(pairs)}.`,
    () =>
      'Keep them as your own vocabulary if that does not fit. The words of the file are kept as a property.',
  ),
  'read/weight-kept': words(
    ({ count }) => `the weights of ${counted(count, 'tie')} are kept as the property "weight".`,
    () => 'Only whole weights from 1 to 5 are strengths of ties.',
  ),
  'read/weight-signs': words(
    () => 'some weights are negative, so the sign of each weight is the sign of its tie.',
    () => 'Add a column "sign" if the weights mean something else.',
  ),
  'read/sources-made': words(
    ({ count }) =>
      `${counted(count, 'source')} were made from the names or addresses that ties and actors cite.`,
    () => 'Add a table of sources for their titles, authors and dates.',
  ),
  'read/spells-joined': words(
    ({ count }) =>
      `${counted(count, 'actor')} with several spells are shown from the first to the last; the spells are kept as a property.`,
    () => 'Nothing needs to be done.',
  ),
  'read/times-not-dates': words(
    ({ examples }) =>
      `the times in this file are not dates (${listed(examples)}); they are kept as a property.`,
    () => 'Write them as years or dates to see the network in time.',
  ),
  'read/unused-table': words(
    ({ rows }) =>
      `the table with ${counted(rows, 'row')} was not used: it is not clear what a row stands for.`,
    () => 'Say what the rows are: actors, ties, events or sources.',
  ),
  'read/incidents': words(
    ({ events, ties, gapMonths, atLeast }) =>
      `each row is one event: ${counted(events, 'event')} were added up to ${counted(ties, 'tie')}. Rule: events between the same two actors, of the same type and no more than ${gapMonths} months apart, are one tie from the first to the last of them${Number(atLeast) > 1 ? `, if there are at least ${atLeast}` : ''}.`,
    () => 'Change the months, or read each row as a tie of its own.',
  ),
  'read/incidents-left': words(
    ({ count }) =>
      `${counted(count, 'row')} with only one actor, or without a date, are no event between two and were left out.`,
    () => 'Fill in both actors and the date to use them.',
  ),
  'read/incidents-few': words(
    ({ count, atLeast }) =>
      `${counted(count, 'event')} were left out: fewer than ${atLeast} of a kind in one stretch of time.`,
    () => 'Lower the least number of events to see them.',
  ),
  'read/incident-columns': words(
    ({ columns, count }) =>
      `${counted(count, 'column')} of single events were left out when these were added up: ${listed(columns)}.`,
    () => 'Read each row as a tie of its own to keep them.',
  ),
  'read/parts-left': words(
    ({ names }) => `Parley has no place for these parts of the file, and left them out: ${listed(names)}.`,
    () => 'Keep the file if you need them.',
  ),
  'read/graphml-left': words(
    ({ name, count }) =>
      `${counted(count, `<${name}> element`)} were left out: Parley has no place for them.`,
    () => 'Use an edge between two nodes instead.',
  ),
  'read/pajek-left': words(
    ({ section }) => `the section *${section} was left out.`,
    () => 'Parley reads *Vertices, *Arcs, *Edges, their lists and *Matrix.',
  ),
  'read/edge-ids': words(
    ({ id, count }) =>
      `${counted(count, 'tie')} have an id that another has too, such as "${id}"; they were numbered anew, and the ids are kept as the property "key".`,
    () => 'Give each an id of its own in the file if the ids matter.',
  ),
  'read/more-graphs': words(
    ({ count }) => `${counted(count, 'further graph')} in this file were left out.`,
    () => 'Save each graph in a file of its own.',
  ),
};

/** What a format cannot hold. */
const losses: Readonly<Record<string, Words>> = {
  'loss/collection': words(
    ({ collection, count, format }) =>
      `${format} has no place for ${collections[String(collection)] ?? collection}; ${count} will be left out.`,
    () => 'Save a Parley document beside it to keep everything.',
  ),
  'loss/field': words(
    ({ collection, field, count, format }) =>
      `${format} has no place for "${field}"; it will be left out of ${counted(count, records[String(collection)] ?? String(collection))}.`,
    () => 'Save a Parley document beside it to keep everything.',
  ),
  'loss/sources-named': words(
    ({ count, format }) =>
      `${format} has no list of sources; the titles of what ${counted(count, 'record')} rest on are written as text, without quotes and places.`,
    () => 'Export the sources as CSL-JSON or BibTeX beside it.',
  ),
  'loss/direction': words(
    ({ count, format }) =>
      `many programs read ${format} only if all ties are directed or none; ${counted(count, 'undirected tie')} will be written as directed, with "directed" false, which Parley reads back.`,
    () => 'In Gephi, set these edges to undirected by that column.',
  ),
  'loss/whole-days': words(
    ({ count, format }) =>
      `${format} dates need a day; ${counted(count, 'record')} known only by year or month are written from the first day to the last. Parley reads the exact dates back.`,
    () => 'Nothing needs to be done.',
  ),
  'loss/letters': words(
    ({ count, format }) =>
      `${counted(count, 'text')} with control characters that ${format} cannot hold will be written without them.`,
    () => 'Take them out of the texts.',
  ),
  'loss/long-cells': words(
    ({ count, most }) =>
      `${counted(count, 'text')} longer than ${most} letters, which is all that a cell holds, will be cut.`,
    () => 'Save as CSV or as a Parley document instead.',
  ),
  'loss/all-but-sources': words(
    ({ format, actors, ties }) =>
      `${format} holds sources only: ${counted(actors, 'actor')} and ${counted(ties, 'tie')} will be left out.`,
    () => 'Save a Parley document to keep the network.',
  ),
};

export const reading: Readonly<Record<string, Words>> = { ...faults, ...decisions, ...losses };
