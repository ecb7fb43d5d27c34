import { View } from "../base/view"; customElements.define("metric-dictionary", class extends View {});
