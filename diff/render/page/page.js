// Filters: choices in lists, kept in the address; an anchor to a hidden point
// clears them. Without this script every point is shown.
(function () {
	var bar = document.querySelector(".rd-filter");
	if (!bar) return;
	var lists = [].slice.call(bar.querySelectorAll("select"));
	var points = [].slice.call(document.querySelectorAll(".rd-point"));
	var folds = [].slice.call(document.querySelectorAll(".rd-fold"));
	var status = bar.querySelector("[role=status]");
	function values(point, name) {
		return (point.getAttribute("data-" + name) || "").split(name === "theme" || name === "party" ? "|" : " ");
	}
	function has(point, list) { return values(point, list.name).indexOf(list.value) >= 0; }
	lists.forEach(function (list) {
		if (list.options.length > 1) return;
		var all = {};
		points.forEach(function (point) { values(point, list.name).forEach(function (v) { if (v) all[v] = true; }); });
		Object.keys(all).sort().forEach(function (v) { list.add(new Option(v, v)); });
	});
	function show() {
		var n = 0;
		var asked = lists.filter(function (list) { return list.value; });
		points.forEach(function (point) {
			point.hidden = !asked.every(function (list) { return has(point, list); });
			if (!point.hidden) n++;
		});
		folds.forEach(function (fold) { fold.hidden = asked.length > 0; });
		status.textContent = asked.length ? bar.getAttribute("data-some").replace("%", n) : bar.getAttribute("data-all");
		return asked;
	}
	function keep(push) {
		var query = show().map(function (list) { return list.name + "=" + encodeURIComponent(list.value); }).join("&");
		try {
			history[push ? "pushState" : "replaceState"](null, "", (query ? "?" + query : location.pathname) + location.hash);
		} catch (e) { /* a page in a file has no address to keep it in */ }
	}
	function read() {
		var query = new URLSearchParams(location.search);
		lists.forEach(function (list) {
			list.value = query.get(list.name) || "";
			if (list.selectedIndex < 0) list.value = "";
		});
		show();
	}
	function reveal() {
		var id = location.hash.slice(1);
		try { id = decodeURIComponent(id); } catch (e) { return; }
		var target = id && document.getElementById(id);
		if (target && target.closest("[hidden]")) {
			lists.forEach(function (list) { list.value = ""; });
			keep(false);
			target.scrollIntoView();
		}
	}
	bar.addEventListener("change", function () { keep(true); });
	addEventListener("popstate", read);
	addEventListener("hashchange", reveal);
	bar.hidden = false;
	read();
	reveal();
})();
