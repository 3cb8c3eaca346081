package io.storefleet.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what all windows show when a test has failed, as {@code target/screenshots/failed-….png}. */
final class PictureOfFailure implements AfterTestExecutionCallback {

    private final Supplier<Browser> browser;

    PictureOfFailure(Supplier<Browser> browser) {
        this.browser = browser;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isEmpty()) {
            return;
        }
        int number = 0;
        for (var window : browser.get().contexts()) {
            for (var page : window.pages()) {
                var name = "failed-%s-%d.png".formatted(test.getDisplayName().replaceAll("\\W+", ""), number++);
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name)));
            }
        }
    }
}
