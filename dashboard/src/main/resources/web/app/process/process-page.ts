import { View } from "../base/view"; customElements.define("process-page", class extends View {});
