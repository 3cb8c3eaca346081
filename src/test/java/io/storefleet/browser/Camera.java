package io.storefleet.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes each picture of the guide twice, in the light and in the dark, and goes on where a scene did not come about. */
final class Camera {

    private final Page page;
    private final Path folder;
    private final List<String> missed = new ArrayList<>();

    Camera(Page page, Path folder) {
        this.page = page;
        this.folder = folder;
    }

    /** Sets a scene by what a person does; several pictures may be taken in it. */
    void scene(String name, Runnable scene) {
        try {
            scene.run();
        } catch (RuntimeException | AssertionError notThere) {
            missed.add(name + ": "
                    + String.valueOf(notThere.getMessage()).lines().limit(4).toList());
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "missed-" + name + ".png")));
            page.keyboard().press("Escape");
        }
    }

    /** Takes what is shown as {@code <name>.png} and {@code <name>-dark.png}. */
    void take(String name) {
        page.locator("vaadin-notification-card").evaluateAll("cards => cards.forEach(card => card.remove())");
        take(name, ColorScheme.LIGHT);
        take(name + "-dark", ColorScheme.DARK);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void take(String name, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForTimeout(250);
        try {
            SmallPng.write(page.screenshot(), folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for what a picture is about. */
    static Locator seen(Locator part) {
        part.first().waitFor();
        return part;
    }

    List<String> missed() {
        return List.copyOf(missed);
    }
}
