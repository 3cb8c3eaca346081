package io.storefleet.bench;

import java.util.List;

/** probe */
final class RoundtripBench implements Benchmark {
    @Override
    public String name() {
        return "roundtrip";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        int rows = Integer.getInteger("storefleet.bench.roundtrip.rows", 2_000_000);
        long t = System.nanoTime();
        try (var rig = PagesRig.start(rows, 50, List.of("-Xmx768m", "-XX:+UseCompactObjectHeaders"))) {
            report.line("started " + (System.nanoTime() - t) / 1e9);
            for (int i = 0; i < 5; i++) {
                t = System.nanoTime();
                var session = rig.signIn(i);
                report.line("signed in " + (System.nanoTime() - t) / 1e9);
                t = System.nanoTime();
                var page = session.open(rig.path("orders"));
                report.line("open " + (System.nanoTime() - t) / 1e9);
                page.confirm();
                page.hear(news -> System.out.println("NEWS " + news.substring(0, Math.min(400, news.length()))));
                for (var text : List.of("store:\"Store 7\"", "product:nimbus-pro0", "name:smith", "nothing", "status:completed", "total:>200")) {
                    t = System.nanoTime();
                    var answer = page.type(text);
                    var took = (System.nanoTime() - t) / 1e6;
                    page.take(answer);
                    page.confirm();
                    var found = PageChanges.rows(OpenPage.parse(answer));
                    report.line(text + " " + took + " ms, rows " + found.size() + " " + answer.length() + " " + (found.isEmpty() ? answer.substring(0, 500) : found.get(0)));
                    t = System.nanoTime();
                    answer = page.nothing();
                    report.line("nothing " + (System.nanoTime() - t) / 1e6 + " " + answer.length());
                    page.take(answer);
                    Thread.sleep(500);
                }
                session.signOut(rig.path("orders"));
            }
            if (System.getProperty("hold") != null) {
                System.out.println("HOLD " + rig.node().port() + " " + rig.node().pid() + " " + rig.database().url() + " " + rig.path(""));
                new java.io.File("/tmp/b11-stop").delete();
                while (!new java.io.File("/tmp/b11-stop").exists()) Thread.sleep(500);
            }
        }
    }
}
