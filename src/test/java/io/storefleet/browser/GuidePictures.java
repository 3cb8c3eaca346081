package io.storefleet.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.storefleet.StorefleetApplication;
import io.storefleet.demo.DemoRun;
import io.storefleet.demo.RunOptions;
import io.storefleet.testing.RunningJar;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Takes the pictures of the user guide anew, from a demo of its own that begins empty: {@code ./storefleet pictures}. With
 * {@code --at ADDRESS} from a demo that runs.
 */
public final class GuidePictures {

    private static final Path FOLDER = Path.of("docs", "pictures");
    private static final int LONGEST_MILLIS = 15_000;

    private GuidePictures() {}

    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) throws Exception {
        var words = List.of(arguments);
        var missed =
                words.size() == 2 && words.getFirst().equals("--at") ? take(words.getLast()) : withDemo(System.out);
        missed.forEach(System.err::println);
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static List<String> withDemo(PrintStream out) throws IOException {
        var port = RunningJar.freePort();
        var data = Files.createTempDirectory("storefleet-pictures-");
        try (var demo = new DemoRun(RunOptions.parse("--port", "" + port, "--data", "" + data), out)) {
            demo.start(new SpringApplicationBuilder(StorefleetApplication.class));
            return take("http://localhost:" + port);
        }
    }

    private static List<String> take(String address) {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_MILLIS);
        try (var chromium = Chromium.start()) {
            var context = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setBaseURL(address)
                            .setLocale("en-US")
                            .setTimezoneId("UTC")
                            .setViewportSize(1280, 800)
                            .setReducedMotion(ReducedMotion.REDUCE)
                            .setPermissions(List.of("clipboard-read", "clipboard-write")));
            context.setDefaultTimeout(LONGEST_MILLIS);
            return take(context.newPage());
        }
    }

    private static List<String> take(Page page) {
        var camera = new Camera(page, FOLDER);
        var owner = new Visitor(page);
        page.navigate("/sign-in");
        Camera.seen(owner.button("Sign in"));
        page.waitForTimeout(1500);
        camera.take("sign-in");
        owner.field("E-mail").fill("owner@example.com");
        owner.field("Password").fill("storefleet-demo");
        owner.button("Sign in").click();
        Camera.seen(page.getByText("North Bay Digital")).first().click();
        page.waitForURL("**/a/north-bay-digital");
        var tour = new Tour(owner, name -> {}, name -> {});
        var agency = new AgencyPictures(owner, tour, camera);
        agency.take();
        new SalesPictures(owner, tour, camera).take();
        new DetailPictures(owner, tour, camera).take();
        new DialogPictures(owner, tour, camera).take();
        new LinkPictures(owner, tour, camera).take();
        agency.home();
        return camera.missed();
    }
}
