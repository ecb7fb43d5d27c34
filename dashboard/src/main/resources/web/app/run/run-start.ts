import { View } from "../base/view"; customElements.define("run-start", class extends View {});
