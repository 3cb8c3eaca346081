package io.storefleet.quotes.ui;

import io.storefleet.fastspring.quotes.Quote;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a quote itself tells of what happened to it: that it was made, each state it came to, that its time is over. */
final class QuoteNews {

    private QuoteNews() {}

    /** @param now what lies ahead of it has not happened */
    static List<Happening> of(Quote.Course course, Instant now) {
        var news = new ArrayList<Happening>();
        var times = course.times();
        if (times.created() != null) {
            news.add(Happening.of(
                    times.created(), "created", Tone.INFO, page -> page.getTranslation("quotes.news.created")));
        }
        int number = 0;
        for (var step : course.history()) {
            if (step.at() != null) {
                var words = "step" + number++;
                news.add(Happening.of(step.at(), words, tone(step.to()), page -> said(new QuoteWords(page), step))
                        .by(step.byName()));
            }
        }
        if (times.expires() != null && open(course.status()) && !times.expires().isAfter(now)) {
            news.add(Happening.of(
                    times.expires(), "expired", Tone.WARN, page -> page.getTranslation("quotes.news.expired")));
        }
        return news;
    }

    private static String said(QuoteWords words, Quote.StatusChange step) {
        return words.say("news.status", words.status(step.to()));
    }

    /** Whom time can still end. */
    private static boolean open(QuoteStatus status) {
        return status.equals(QuoteStatus.OPEN) || status.equals(QuoteStatus.EXPIRED);
    }

    private static Tone tone(QuoteStatus status) {
        return switch (status.value()) {
            case "COMPLETED" -> Tone.GOOD;
            case "CANCELED", "EXPIRED" -> Tone.WARN;
            default -> Tone.INFO;
        };
    }
}
