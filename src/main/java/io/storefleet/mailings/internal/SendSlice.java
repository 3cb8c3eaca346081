package io.storefleet.mailings.internal;

import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.links.OpenRow;
import io.storefleet.mailings.MailingState;
import io.storefleet.mailings.internal.MailingRows.Mark;
import io.storefleet.mailings.internal.SendJob.Spot;
import io.storefleet.mirror.CustomerId;
import io.storefleet.post.PostPace;
import io.storefleet.post.Sent;
import io.storefleet.team.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One slice of a mailing. A mail cannot be taken back, so its row says SENDING in the database before the first byte; a
 * row found so was cut off, is UNKNOWN from then on and never sent again by itself. The outcome of one mail is written
 * together with the mark of the next.
 */
final class SendSlice {

    private static final int ATTEMPTS = 3;
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final SendParts parts;
    private final JobRun run;
    private final MailingBatch mailing;
    private final Planner.Terms terms;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Integer, CustomerId> whose = new HashMap<>();
    private Spot spot;
    private PostPace.@Nullable Turn turn;
    private int sent;

    SendSlice(SendParts parts, JobRun run, MailingBatch mailing) {
        this.parts = parts;
        this.run = run;
        this.mailing = mailing;
        this.terms = new Planner.Terms(
                new Texts(mailing.texts()), mailing.service(), mailing.gaps(), List.of(Verb.LINK_SEND));
        this.spot = Spot.parse(run.checkpoint());
    }

    SliceResult work() {
        try {
            return sendOn();
        } finally {
            if (turn != null && turn.mails() > sent) {
                parts.pace().giveBack(turn.mails() - sent);
            }
        }
    }

    private SliceResult sendOn() {
        for (var line : parts.rows().stranded(mailing.id())) {
            end(new Mark(line, MailingState.UNKNOWN, "cut-off", "", null));
        }
        var held = repeat();
        return held == null ? goOn() : held;
    }

    /** Mails for which the server asked to come again. */
    private @Nullable SliceResult repeat() {
        while (!full()) {
            var due = parts.rows().due(mailing.id(), now());
            if (due.isEmpty()) {
                return null;
            }
            var held = each(parts.results().addressed(mailing.batch()).after(due.get() - 1, 1));
            if (held != null) {
                return held;
            }
        }
        return pause();
    }

    private SliceResult goOn() {
        var rows = parts.results().addressed(mailing.batch()).after(spot.line(), SendJob.lookedAt());
        if (rows.isEmpty()) {
            commit();
            return parts.rows()
                    .nextDue(mailing.id())
                    .<SliceResult>map(due -> SliceResult.later(until(due), "mail-later"))
                    .orElseGet(SliceResult::done);
        }
        var held = each(rows);
        return held == null ? pause() : held;
    }

    private @Nullable SliceResult each(List<OpenRow> rows) {
        rows.forEach(this::know);
        for (var plan : parts.planner().plan(terms, rows)) {
            if (full()) {
                break;
            }
            var waiting = plan instanceof Plan.Mail ? turn() : null;
            if (waiting != null) {
                commit();
                return waiting;
            }
            spot = spot.at(plan.line());
            switch (plan) {
                case Plan.Pass _ -> {}
                case Plan.Not(var line, var state) -> end(Mark.of(line, state));
                case Plan.Mail mail -> {
                    var held = send(mail);
                    if (held != null) {
                        return held;
                    }
                }
            }
        }
        commit();
        return null;
    }

    /** Mailings of one agency send by turns; how to go on where it is not this one's. */
    private @Nullable SliceResult turn() {
        if (turn == null) {
            turn = parts.pace().ask(mailing.id().value(), SendJob.share(mailing));
        }
        return turn.mails() == 0 ? SliceResult.later(turn.after(), "mail-turn") : null;
    }

    private void know(OpenRow row) {
        var account = row.row().account();
        if (row.store() != null && account != null) {
            whose.put(row.row().line(), new CustomerId(row.store(), account));
        }
    }

    private @Nullable SliceResult send(Plan.Mail mail) {
        marks.add(Mark.of(mail.line(), MailingState.SENDING));
        commit(() -> {
            if (mail.stop() != null) {
                parts.stops().add(mail.stop(), mail.customer());
            }
        });
        sent++;
        var outcome = parts.post().send(mail.letter());
        var held = SendJob.held(outcome);
        if (held != null) {
            // It was the server's fault alone: the row is as due as before.
            marks.add(new Mark(mail.line(), MailingState.LATER, "", "", now()));
            commit();
            return held;
        }
        end(mark(mail.line(), outcome));
        return null;
    }

    private Mark mark(int line, Sent outcome) {
        var refused = outcome instanceof Sent.Refused(var code, var words, var again)
                ? new Sent.Refused(code, words, again && parts.rows().attempts(mailing.id(), line) < ATTEMPTS)
                : null;
        var again = refused != null && refused.again();
        return new Mark(
                line,
                SendJob.state(outcome, again),
                refused == null ? "" : refused.code(),
                refused == null ? "" : refused.words(),
                again ? now().plus(AGAIN) : null);
    }

    private boolean full() {
        return sent >= (turn == null ? SendJob.share(mailing) : turn.mails()) || run.stopRequested();
    }

    private SliceResult pause() {
        commit();
        return sent == 0 ? SliceResult.more() : SliceResult.later(SendJob.pace(mailing, sent), "mail-pace");
    }

    private Duration until(Instant due) {
        var wait = Duration.between(now(), due);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** A row that came to an end; what did not end well is listed with the job, by its line only. */
    private void end(Mark mark) {
        marks.add(mark);
        if (mark.state() != MailingState.ACCEPTED && mark.state() != MailingState.LATER) {
            var code = "mail-" + mark.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
            run.problem(String.valueOf(mark.line()), code, mark.words());
        }
    }

    private void commit() {
        if (!marks.isEmpty() || !spot.toString().equals(run.checkpoint())) {
            commit(() -> {});
        }
    }

    private void commit(Runnable more) {
        var written = List.copyOf(marks);
        marks.clear();
        int accepted = count(written, true);
        int failed = count(written, false);
        var before = run.progress();
        var after = new Progress(before.total(), before.done() + accepted, before.failed() + failed);
        run.commit(spot.toString(), after, () -> {
            written.forEach(mark -> parts.rows().put(mailing.id(), mark, whose.get(mark.line()), now()));
            more.run();
        });
    }

    private static int count(List<Mark> marks, boolean well) {
        return (int) marks.stream()
                .map(Mark::state)
                .filter(state -> state != MailingState.SENDING && state != MailingState.LATER)
                .filter(state -> well == (state == MailingState.ACCEPTED))
                .count();
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
