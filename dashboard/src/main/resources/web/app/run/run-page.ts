import { View } from "../base/view"; customElements.define("run-page", class extends View {});
