import "./style.css";
import "./base/words-base";
import "./shell/appearance";
import "./shell/leadflow-app";
