package io.storefleet.bench;

import io.storefleet.intents.internal.ChangeStorm;
import java.util.LinkedHashMap;
import java.util.Map;

/** 10,000 charges and refunds, of which six in ten fail at one of six points. Anything lost or done twice fails it. */
final class IntentsBench implements Benchmark {

    private static final int CHANGES = 10_000;
    private static final int ACCOUNTS = 5_000;
    private static final long SEED = 20_261_123;

    @Override
    public String name() {
        return "intents";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        try (var storm = ChangeStorm.start(ACCOUNTS)) {
            var tally = storm.run(CHANGES, SEED);
            report.line(tally.toString());
            Map<String, Object> further = new LinkedHashMap<>();
            further.put("changes", tally.written());
            further.put("unknown_at_first", tally.unknown());
            further.put("lost", tally.lost());
            further.put("duplicates", tally.duplicates());
            further.put("sent_again", tally.sentAgain());
            tally.ended().forEach((state, many) -> further.put("ended_" + state, many));
            long wrong = tally.lost() + tally.duplicates() + tally.sentAgain();
            report.end(wrong, 0, further);
            if (wrong > 0) {
                throw new IllegalStateException("changes were lost, or done more than once");
            }
        }
    }
}
