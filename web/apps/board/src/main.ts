import "@samma/ui/base.css";
import { mount } from "svelte";
import App from "./App.svelte";

const target = document.querySelector("#board");
if (target !== null) mount(App, { target });
