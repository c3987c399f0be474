"""Uses the dashboard as a person does, in a headless Chromium, and says what is wrong.

dashboard.py URL LINK EXPORT FOLDER: the service's address, the first administrator's link, an export to upload, and where to put pictures.
Ends with code 0 and "all well", or with 1 and a line for each fault.
"""
import sys
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import WebDriverWait

PASSWORD = "a quite long pass phrase"
PAGES = ["/", "/period/year-2020", "/period/month-2020-05", "/trend", "/departments", "/districts", "/tickets", "/imports", "/alerts", "/editions",
         "/definitions", "/settings", "/accounts", "/tokens", "/explain/year-2020/closed_of_due"]

# What WCAG 2.1 AA asks of a page and a script can see: names, structure, contrast of text with what is behind it.
AUDIT = """
const faults = [];
const said = (element) => element.outerHTML.slice(0, 90);
if (!document.documentElement.lang) faults.push('no language');
if (document.querySelectorAll('h1').length !== 1) faults.push('not exactly one h1');
if (document.querySelectorAll('main').length !== 1) faults.push('not exactly one main');
for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea'))
    if (!field.labels.length && !field.ariaLabel) faults.push('no label: ' + said(field));
for (const image of document.querySelectorAll('img:not([alt]), svg[role=img]:not([aria-label]):not([aria-labelledby])'))
    if (!image.querySelector('title')) faults.push('no text for: ' + said(image));
for (const table of document.querySelectorAll('main table'))
    if (!table.caption || !table.querySelector('th[scope]')) faults.push('a table without caption or heads: ' + said(table));
for (const link of document.querySelectorAll('a, button'))
    if (!link.innerText.trim() && !link.ariaLabel) faults.push('a link without words: ' + said(link));
const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
if (new Set(ids).size !== ids.length) faults.push('an id stands twice');
if (document.documentElement.scrollWidth > window.innerWidth + 1) faults.push('wider than the window: ' + document.documentElement.scrollWidth);
const channel = (value) => { value /= 255; return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4; };
const parsed = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
const light = (colour) => { const [r, g, b] = parsed(colour); return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b); };
const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor, parts = parsed(colour);
        if (parts.length === 3 || parts[3] === 1) return colour;
    }
    return 'rgb(255, 255, 255)';
};
const seen = new Set();
for (const element of document.querySelectorAll('body :not(svg *):not(script)')) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    if (!box.width || style.visibility === 'hidden' || box.right < 0) continue;
    const [a, b] = [light(style.color), light(behind(element))].sort((x, y) => y - x);
    const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const ratio = (a + 0.05) / (b + 0.05), key = style.color + behind(element);
    if (ratio < (large ? 3 : 4.5) && !seen.has(key)) { seen.add(key); faults.push('contrast ' + ratio.toFixed(2) + ': ' + said(element)); }
}
return faults;
"""


class Session:
    def __init__(self, base, folder):
        options = Options()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,1000"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_page_load_timeout(120)
        self.base, self.folder, self.faults = base, Path(folder), []

    def open(self, path):
        self.driver.get(path if path.startswith("http") else self.base + path)

    def check(self, holds, what):
        if not holds:
            self.faults.append(f"{what} (at {self.driver.current_url})")

    def text(self):
        return self.driver.execute_script("return document.body.innerText")

    def fill(self, **values):
        for name, value in values.items():
            self.driver.find_element(By.CSS_SELECTOR, f"main [name={name}]").send_keys(value)

    def submit(self, selector="main form button[type=submit]"):
        self.click(self.driver.find_element(By.CSS_SELECTOR, selector))

    def click(self, element):
        """Follows it, and waits until the page that it leads to has come."""
        before = self.driver.find_element(By.TAG_NAME, "html")
        element.click()
        WebDriverWait(self.driver, 60).until(staleness_of(before))
        WebDriverWait(self.driver, 60).until(lambda driver: driver.execute_script("return document.readyState") == "complete")

    def audit(self, where):
        self.faults += [f"{where}: {fault}" for fault in self.driver.execute_script(AUDIT)]
        self.faults += [f"{where}: the browser says {entry['message']}" for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]

    def picture(self, name):
        self.driver.save_screenshot(str(self.folder / f"{name}.png"))


def log_in(session, link):
    session.open("/period/year-2020")
    session.check("/login" in session.driver.current_url, "a page is shown to somebody who has not logged in")
    session.audit("/login")
    session.open(link)
    session.fill(password=PASSWORD, again=PASSWORD)
    session.submit()
    session.open("/period/year-2020")
    session.fill(name="administrator", password="wrong " + PASSWORD)
    session.submit()
    session.check("不对" in session.text(), "a wrong password is not refused in words")
    # That refusal is what the browser complains of.
    session.driver.get_log("browser")
    session.open("/login?next=%2Fperiod%2Fyear-2020")
    session.fill(name="administrator", password=PASSWORD)
    session.submit()
    session.check(session.driver.current_url.endswith("/period/year-2020"), "the log-in does not lead on to the page that was asked for")
    session.check("3130" in session.text() and "97.64%" in session.text(), "the year's figures are missing")


def follow_a_figure(session):
    session.open("/period/month-2020-05")
    figure = session.driver.find_elements(By.CSS_SELECTOR, "main td a[href*='/explain/']")[0]
    value = figure.text.split("%")[0].strip()
    session.click(figure)
    session.check("/explain/" in session.driver.current_url, "a figure leads nowhere")
    session.check(value in session.text(), f"the explanation does not say {value}")
    session.check(session.driver.find_elements(By.CSS_SELECTOR, "main table tbody tr"), "an explanation has no tickets")


def upload(session, export):
    session.open("/imports")
    session.driver.find_element(By.CSS_SELECTOR, "input[type=file]").send_keys(export)
    session.submit("form[enctype] button[type=submit]")
    session.check("/imports/staged/" in session.driver.current_url, "an upload is not followed by its prediction")
    session.check("dry run" in session.text(), "the prediction says nothing")
    session.submit()
    session.check("/imports/" in session.driver.current_url and "staged" not in session.driver.current_url, "the import does not follow")
    session.check(Path(export).name in session.text(), "the import does not name its file")


def silence_alerts(session):
    session.open("/alerts")
    session.fill(series="department=城管分局", note="搬迁")
    session.driver.execute_script("document.querySelector('main [name=until]').value = '2021-01-31'")
    session.submit("form[action*='silence'] button")
    session.check(session.driver.current_url.rstrip("/").endswith("/alerts"), "a silence is not taken down")


def leave(session):
    session.open("/")
    session.submit("form.leave button")
    session.open("/period/year-2020")
    session.check("/login" in session.driver.current_url, "who has left is still let in")


def main():
    base, link, export, folder = sys.argv[1:]
    session = Session(base, folder)
    try:
        log_in(session, link)
        for path in PAGES:
            session.open(path)
            session.audit(path)
        session.open("/period/year-2020")
        session.picture("period")
        session.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True})
        for path in ["/", "/period/month-2020-05", "/departments"]:
            session.open(path)
            session.audit(path + " on a phone")
        session.picture("phone")
        session.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        for path in ["/?theme=dark", "/departments?theme=dark", "/departments?theme=light"]:
            session.open(path)
            session.audit(path)
        session.picture("departments")
        session.open("/")
        session.picture("today")
        session.open("/period/month-2020-05")
        paper = session.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})
        session.check(len(paper["data"]) > 10_000, "a page cannot be printed")
        follow_a_figure(session)
        upload(session, export)
        silence_alerts(session)
        leave(session)
    finally:
        session.driver.quit()
    print("\n".join(session.faults) or "all well")
    return 1 if session.faults else 0


if __name__ == "__main__":
    sys.exit(main())
