package io.storefleet.bench;

import io.storefleet.bench.TypedTexts.Typed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A member who types a text, thinks, calls for nothing, thinks, and so on; three seconds between two calls. */
final class Typist {

    private static final int LEAST_THINKING = 2_000;
    private static final int MORE_THINKING = 2_000;
    private static final int LONGEST_SECONDS = 10;

    private final OpenPage page;
    private final boolean list;
    private final TypedTexts texts;
    private final Random random;

    private Typist(OpenPage page, boolean list, TypedTexts texts, int number) {
        this.page = page;
        this.list = list;
        this.texts = texts;
        this.random = new Random(number);
    }

    static Typist at(OpenPage page, String kind, TypedTexts texts, int number)
            throws IOException, InterruptedException {
        page.confirm();
        return new Typist(page, kind.equals("orders"), texts, number);
    }

    /** Goes on until that moment of the system's clock in nanoseconds. */
    Taken type(long end) throws InterruptedException {
        var typed = new ArrayList<Double>();
        var nothing = new ArrayList<Double>();
        int errors = 0;
        Thread.sleep(random.nextInt(LEAST_THINKING + MORE_THINKING));
        for (boolean types = random.nextBoolean(); System.nanoTime() < end; types = !types) {
            try {
                if (types) {
                    typed.add(list ? list(texts.list(random)) : search(texts.search(random)));
                } else {
                    nothing.add(nothing());
                }
            } catch (IOException | RuntimeException wrong) {
                errors++;
                System.err.println(wrong.getMessage());
            }
            Thread.sleep(LEAST_THINKING + random.nextInt(MORE_THINKING));
        }
        return list
                ? new Taken(typed, new ArrayList<>(), nothing, errors)
                : new Taken(new ArrayList<>(), typed, nothing, errors);
    }

    private double nothing() throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = page.nothing();
        var took = RoundtripBench.millisSince(start);
        page.take(answer);
        return took;
    }

    /** The rows of a list come with the answer. */
    private double list(Typed typed) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = page.type(typed.text());
        var took = RoundtripBench.millisSince(start);
        page.take(answer);
        page.confirm();
        var rows = PageChanges.rows(OpenPage.parse(answer));
        if (rows.isEmpty() || !rows.stream().allMatch(row -> has(row.toString(), typed))) {
            throw new IOException("other rows than those asked for by " + typed.text() + ": " + rows.size());
        }
        return took;
    }

    /** What the search finds comes as news. */
    private double search(Typed typed) throws IOException, InterruptedException {
        BlockingQueue<Heard> heard = new ArrayBlockingQueue<>(100);
        long start = System.nanoTime();
        page.hear(news -> heard.add(new Heard(news, RoundtripBench.millisSince(start))));
        page.take(page.type(typed.text()));
        for (var news = next(heard); news != null; news = next(heard)) {
            if (!PageChanges.rows(OpenPage.parse(news.text())).isEmpty() && has(news.text(), typed)) {
                page.confirm();
                return news.after();
            }
        }
        throw new IOException("nothing came for " + typed.text());
    }

    /** @param after milliseconds since it was asked for */
    private record Heard(String text, double after) {}

    private static @Nullable Heard next(BlockingQueue<Heard> heard) throws InterruptedException {
        return heard.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    private static boolean has(String text, Typed typed) {
        return text.toLowerCase(Locale.ROOT).contains(typed.found());
    }
}
