package io.storefleet.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Base of tests in a real browser: windows of a fixed size, waits that are long enough for a busy machine, pictures. */
abstract class BrowserTest {

    private static final int LONGEST_MILLIS = 45_000;
    private static final int WIDE = 1440;
    private static final int HIGH = 900;

    @RegisterExtension
    static final PictureOfFailure FAILURES = new PictureOfFailure(BrowserTest::browser);

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_MILLIS);
    }

    @AfterAll
    static void endChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void closeWindows() {
        browser().contexts().forEach(BrowserContext::close);
    }

    static Browser browser() {
        return Objects.requireNonNull(chromium, "Chromium did not start").browser();
    }

    /** A window with nobody signed in, at an installation whose address is given. */
    static Page window(Installation installation) {
        return profile(installation).newPage();
    }

    /** Windows that share one sign-in. */
    static BrowserContext profile(Installation installation) {
        var context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(installation.address(""))
                        .setLocale("en-US")
                        .setTimezoneId("UTC")
                        .setViewportSize(WIDE, HIGH)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.setDefaultTimeout(LONGEST_MILLIS);
        return context;
    }

    /** Keeps what the window shows as {@code target/screenshots/<name>.png}. */
    static void picture(Page page, String name) {
        var file = Path.of("target", "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** The same page in the dark and, light again, on a telephone. */
    static void darkAndNarrowPictures(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
        picture(page, name + "-narrow");
        page.setViewportSize(WIDE, HIGH);
    }
}
