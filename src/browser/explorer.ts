// In: a page that works without scripts. Out: the same page, a little more convenient. The one idea: nothing is shown by a
// script that is not there without it.
import { markTarget } from './marks.ts';
import { markNeighbours } from './neighbours.ts';
import { takeSelection } from './selection.ts';
import { enableZoom } from './zoom.ts';

markTarget();
takeSelection();
markNeighbours();
enableZoom();
