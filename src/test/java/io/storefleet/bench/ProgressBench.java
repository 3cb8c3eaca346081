package io.storefleet.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.storefleet.browser.Chromium;
import io.storefleet.testing.RunningJar;
import io.storefleet.testing.TestAgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What twenty browsers that look at the progress of a run cost the process that serves them and makes the links: its time
 * on the processor with and without them, in turns.
 */
final class ProgressBench implements Benchmark {

    private static final int ROWS = 100_000;
    private static final int CAP = 50;
    private static final int BROWSERS = 20;
    private static final int ROUNDS = 3;
    private static final Duration WINDOW = Duration.ofSeconds(15);
    private static final Duration SETTLED = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final double GOAL = 5;

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        try (var rig = LinksRig.start(ROWS, 1);
                var node = NodeProcess.start(rig, RunningJar.freePort(), 1);
                var chromium = Chromium.start()) {
            node.await();
            rig.simulator().switches().maxBatch(CAP);
            rig.learnedMuch();
            var run = rig.start(rig.cohort(ROWS));
            var address =
                    "http://127.0.0.1:" + node.port() + "/a/" + rig.agency().slug() + "/links/run/" + run.value();
            var contexts = signedIn(chromium.browser(), address, rig.agency().ownerEmail());
            var added = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                double without = share(node);
                var pages = open(contexts, address);
                double with = share(node);
                double moved = moved(pages);
                pages.forEach(Page::close);
                added[round] = 100 * (with - without) / Runtime.getRuntime().availableProcessors();
                report.line(String.format(
                        Locale.ROOT,
                        "%.1f %% of a core without, %.1f %% with %d pages, on which %.0f told of progress",
                        100 * without,
                        100 * with,
                        BROWSERS,
                        moved));
            }
            if (rig.view(run).counts().waiting() == 0) {
                throw new IllegalStateException("the run was over before the measuring was");
            }
            Map<String, Object> further = new LinkedHashMap<>();
            further.put("unit", "percent_of_the_machine");
            further.put("cores", Runtime.getRuntime().availableProcessors());
            further.put("spread", BenchReport.spread(added));
            further.put("browsers", BROWSERS);
            report.end(BenchReport.median(added), GOAL, further);
        }
    }

    private static List<BrowserContext> signedIn(Browser browser, String address, String email) {
        var contexts = new ArrayList<BrowserContext>();
        for (int at = 0; at < BROWSERS; at++) {
            var context = browser.newContext(new Browser.NewContextOptions().setLocale("en-US"));
            context.setDefaultTimeout(LONGEST.toMillis());
            var page = context.newPage();
            page.navigate(address);
            page.getByLabel("E-mail", new Page.GetByLabelOptions().setExact(true))
                    .fill(email);
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(TestAgency.PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            page.waitForURL(Pattern.compile(".*/links/.*"));
            page.close();
            contexts.add(context);
        }
        return contexts;
    }

    private static List<Page> open(List<BrowserContext> contexts, String address) throws InterruptedException {
        var pages = new ArrayList<Page>();
        for (var context : contexts) {
            var page = context.newPage();
            page.navigate(address);
            page.getByText(Pattern.compile("[0-9,]+ links")).first().waitFor();
            pages.add(page);
        }
        Thread.sleep(SETTLED);
        pages.forEach(page -> page.evaluate("window.before = document.body.innerText"));
        return pages;
    }

    /** How many of the pages show something else than before: that they are alive. */
    private static double moved(List<Page> pages) {
        return pages.stream()
                .filter(page -> (Boolean) page.evaluate("window.before !== document.body.innerText"))
                .count();
    }

    /** The part of one core that the process took for a while. */
    private static double share(NodeProcess node) throws InterruptedException {
        long began = System.nanoTime();
        var before = node.onProcessor();
        Thread.sleep(WINDOW);
        return (double) node.onProcessor().minus(before).toNanos() / (System.nanoTime() - began);
    }
}
