// A baseline page made for this bench: the same inputs without this project. It is no part of what ships.
// The same form in Preact. Keeps the raw text in state, so that typing "1.05" is not disturbed.
import { render } from "preact";
import { useReducer } from "preact/hooks";
import * as R from "./rules.js";
const start = () => { const i = R.initial(); return { judged: i.judged, text: Object.fromEntries(Object.entries(i.percent).map(([k, v]) => [k, v.map(String)])) }; };
const reduce = (s, a) => a.rating === undefined
  ? { ...s, text: { ...s.text, [a.no]: s.text[a.no].map((t, k) => (k === a.k ? a.text : t)) } }
  : { ...s, judged: { ...s.judged, [a.no]: a.rating } };
function Standard({ s, o, text, judged, dispatch }) {
  return <fieldset><legend>{s.no} {s.name}</legend>
    {s.questions.map((q, k) => <p key={k}><label for={`q-${s.no}.${k + 1}`}>{s.no}.{k + 1} {q}, percentage yes</label>
      <input id={`q-${s.no}.${k + 1}`} inputmode="decimal" value={text[k]} onInput={(e) => dispatch({ no: s.no, k, text: e.currentTarget.value })} />
      <strong>{R.word(o.bands[k])}</strong></p>)}
    {!s.questions.length && R.RATINGS.map((name, r) => <span key={r}><input type="radio" id={`r-${s.no}-${r}`} name={s.no} checked={judged === r} onChange={() => dispatch({ no: s.no, rating: r })} /><label for={`r-${s.no}-${r}`}>{name}</label></span>)}
    <output>{R.word(o.rating)}</output></fieldset>;
}
function App() {
  const [s, dispatch] = useReducer(reduce, null, start);
  const o = R.rate({ judged: s.judged, percent: Object.fromEntries(Object.entries(s.text).map(([k, v]) => [k, v.map(R.parse)])) });
  return <main><h1>Inspection ratings</h1><p id="headline" role="status">{R.headline(o)}</p>
    <form>{R.STANDARDS.map((x, i) => <Standard key={x.no} s={x} o={o.standards[i]} text={s.text[x.no]} judged={s.judged[x.no]} dispatch={dispatch} />)}</form></main>;
}
render(<App />, document.body);
