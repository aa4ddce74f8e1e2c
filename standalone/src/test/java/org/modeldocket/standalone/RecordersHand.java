package org.modeldocket.standalone;

import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** How somebody fills in forms, and how many clicks and fields that takes. */
final class RecordersHand {
    /** With what. */
    enum Way {
        MOUSE,
        KEYBOARD,
        WITHOUT_SCRIPT;

        /** A version of a model, so that each way has its own case. */
        String version() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Chromium browser;
    private final Way way;
    private int actions;

    RecordersHand(Chromium browser, Way way) {
        this.browser = browser;
        this.way = way;
        script(way != Way.WITHOUT_SCRIPT);
    }

    static By at(String selector) {
        return By.cssSelector(selector);
    }

    Way way() {
        return way;
    }

    /** Counts from here on. */
    void begin() {
        actions = 0;
    }

    int actions() {
        return actions;
    }

    /** Leaves the browser as it was. */
    void rest() {
        script(true);
    }

    void click(String selector) {
        actions++;
        WebElement wanted = browser.driver().findElement(at(selector));
        if (way == Way.KEYBOARD) {
            focus(selector);
            browser.type(Keys.ENTER);
        } else {
            wanted.click();
        }
    }

    /** Puts a text in place of what is in a field. */
    void fill(String selector, String text) {
        actions++;
        WebElement field = browser.driver().findElement(at(selector));
        if (way == Way.KEYBOARD) {
            focus(selector);
            browser.replace(text);
        } else {
            field.clear();
            field.sendKeys(text);
        }
    }

    /** Looks for a case: the matches come as one types or, without script, by a button. */
    void search(String words) {
        fill("#q", words);
        if (way == Way.WITHOUT_SCRIPT) {
            click("form:has(#q) button:not([name])");
        }
    }

    /** Chooses one of several: a radio button, a box, or an entry of a list. */
    void choose(String name, String value) {
        actions++;
        String one = "[name='" + name + "'][value='" + value + "']";
        boolean list = browser.driver()
                .findElement(at("[name='" + name + "']"))
                .getTagName()
                .equals("select");
        String entry = "[name='" + name + "'] option[value='" + value + "']";
        if (way != Way.KEYBOARD) {
            browser.driver().findElement(at(list ? entry : one)).click();
            return;
        }
        if (!list && "checkbox".equals(browser.driver().findElement(at(one)).getDomAttribute("type"))) {
            focus(one);
            browser.type(Keys.SPACE);
            return;
        }
        focus("[name='" + name + "']");
        if (!list) {
            browser.type(Keys.SPACE);
        }
        String chosen = list ? entry + ":checked" : one + ":checked";
        for (int steps = 0; !is(chosen) && steps < 40; steps++) {
            browser.type(Keys.ARROW_DOWN);
        }
    }

    private boolean is(String selector) {
        return Boolean.TRUE.equals(
                browser.driver().executeScript("return document.querySelector(arguments[0]) !== null", selector));
    }

    private void focus(String selector) {
        browser.tabTo(selector);
    }

    private void script(boolean runs) {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !runs));
    }
}
