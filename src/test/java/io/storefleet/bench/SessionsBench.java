package io.storefleet.bench;

import io.storefleet.bench.skeleton.SkeletonView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** What a signed-in page keeps in the heap of the application, against a page with nothing on it. */
final class SessionsBench implements Benchmark {

    private static final int ROWS = Integer.getInteger("storefleet.bench.sessions.rows", 200_000);
    private static final int PAGES = Integer.getInteger("storefleet.bench.sessions.pages", 300);
    private static final int SCOUTS = Math.min(PAGES, 20);
    private static final int AT_ONCE = 4;
    private static final Duration LATEST = Duration.ofSeconds(30);
    private static final long HEAP = 256 << 20;
    private static final double GOAL = 1.6;
    private static final List<String> VIEWS =
            List.of("orders", "subscriptions", "accounts", "links", "search", "copies", "");

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        var flags = List.of("-Xmx1g", "-XX:+UseCompactObjectHeaders", "-XX:SoftRefLRUPolicyMSPerMB=0");
        try (var rig = PagesRig.start(ROWS, PAGES, flags, SkeletonView.class)) {
            var heap = new LiveHeap(rig.node().pid());
            // Whatever is loaded or cached at the first look is not a page's.
            for (var view : VIEWS) {
                close(open(rig, rig.path(view), 2));
            }
            close(open(rig, SkeletonView.PATH, 2));
            var heaviest = heaviest(rig, heap, report);
            var skeleton = measure(rig, heap, SkeletonView.PATH, PAGES);
            var page = measure(rig, heap, rig.path(heaviest), PAGES);
            report.line(skeleton.line("skeleton"));
            report.line(page.line(heaviest));
            end(report, heaviest, page, skeleton);
        }
    }

    private static void end(BenchReport report, String heaviest, Kept page, Kept skeleton) {
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("view", heaviest.isEmpty() ? "home" : heaviest);
        further.put("page_kb", kilobytes(page.each()));
        further.put("skeleton_kb", kilobytes(skeleton.each()));
        further.put("pages", PAGES);
        further.put("base_mb", page.base() >> 20);
        further.put("thousand_mb", (long) (page.base() + 1000 * page.each()) >> 20);
        further.put("goal_mb", HEAP >> 20);
        further.put("after_sign_out", String.format(Locale.ROOT, "%.3f", (double) page.after() / page.base()));
        report.end(page.each() / skeleton.each(), GOAL, further);
    }

    /** Live bytes without pages, with them, and after all have signed out. */
    private record Kept(long base, long open, long after, int pages) {

        double each() {
            return (double) (open - base) / pages;
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-14s %7s KB a page (%d), base %.1f MB, after sign-out %.1f MB",
                    name.isEmpty() ? "home" : name,
                    kilobytes(each()),
                    pages,
                    base / 1048576.0,
                    after / 1048576.0);
        }
    }

    private static String kilobytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1024);
    }

    private static String heaviest(PagesRig rig, LiveHeap heap, BenchReport report) throws Exception {
        double most = 0;
        var heaviest = "";
        for (var view : VIEWS) {
            var kept = measure(rig, heap, rig.path(view), SCOUTS);
            report.line(kept.line(view));
            if (kept.each() > most) {
                most = kept.each();
                heaviest = view;
            }
        }
        return heaviest;
    }

    private static Kept measure(PagesRig rig, LiveHeap heap, String path, int pages) throws Exception {
        long base = heap.bytes();
        if (Boolean.getBoolean("storefleet.bench.sessions.classes")) {
            System.out.println(heap.classes(40));
        }
        var open = open(rig, path, pages);
        long with = heap.bytes();
        if (Boolean.getBoolean("storefleet.bench.sessions.classes")) {
            System.out.println(heap.classes(40));
        }
        close(open);
        return new Kept(base, with, settled(heap, base), pages);
    }

    /** What is left once those have looked round who watch something for pages from time to time. */
    private static long settled(LiveHeap heap, long base) throws Exception {
        long left = heap.bytes();
        for (long end = System.nanoTime() + LATEST.toNanos(); left > base * 1.01 && System.nanoTime() < end; ) {
            Thread.sleep(2_000);
            left = heap.bytes();
        }
        return left;
    }

    /** A signed-in member and the page that they look at. */
    private record Seat(MemberSession session, OpenPage page, String path) {}

    private static List<Seat> open(PagesRig rig, String path, int pages) throws Exception {
        return all(pages, number -> {
            var session = rig.signIn(number);
            var page = session.open(path);
            page.confirm();
            return new Seat(session, page, path);
        });
    }

    private static void close(List<Seat> seats) throws Exception {
        all(seats.size(), number -> {
            var seat = seats.get(number);
            seat.session().signOut(seat.path());
            seat.page().close();
            seat.session().close();
            return number;
        });
    }

    /** What is done for each number. */
    private interface Each<T> {
        T work(int number) throws Exception;
    }

    private static <T> List<T> all(int count, Each<T> each) throws Exception {
        var works = new ArrayList<Callable<T>>();
        for (int at = 0; at < count; at++) {
            int number = at;
            works.add(() -> each.work(number));
        }
        var done = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var work : threads.invokeAll(works)) {
                done.add(work.get());
            }
        }
        return done;
    }
}
