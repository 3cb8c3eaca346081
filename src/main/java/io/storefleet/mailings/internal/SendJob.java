package io.storefleet.mailings.internal;

import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.mailings.MailingId;
import io.storefleet.mailings.MailingState;
import io.storefleet.post.Sent;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends the mails of a mailing, some seconds' worth a slice, at its pace. */
@Component
class SendJob implements JobHandler {

    static final String KIND = "mailings.send";

    private static final int SLICES_A_MINUTE = 12;
    private static final int LOOKED_AT = 100;

    private final SendParts parts;

    SendJob(SendParts parts) {
        this.parts = parts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A mailing and the last line that was dealt with. */
    record Spot(MailingId mailing, int line) {

        static Spot parse(String checkpoint) {
            var cells = checkpoint.split(" ");
            return new Spot(new MailingId(UUID.fromString(cells[0])), Integer.parseInt(cells[1]));
        }

        Spot at(int other) {
            return new Spot(mailing, Math.max(line, other));
        }

        @Override
        public String toString() {
            return mailing + " " + line;
        }
    }

    @Override
    public SliceResult slice(JobRun run) {
        var mailing = parts.rows().find(Spot.parse(run.checkpoint()).mailing()).orElseThrow(NothingHereException::new);
        if (!parts.rights().has(mailing.batch(), Verb.LINK_SEND)) {
            return SliceResult.stopped(StopReason.RIGHT_LOST);
        }
        if (parts.post().bulkSender().isEmpty()) {
            return SliceResult.stopped("no-mail-server");
        }
        return new SendSlice(parts, run, mailing).work();
    }

    /** How many mails one slice may send. */
    static int share(MailingBatch mailing) {
        return Math.max(1, mailing.perMinute() / SLICES_A_MINUTE);
    }

    /** How long so many mails take at the mailing's pace. */
    static Duration pace(MailingBatch mailing, int mails) {
        return Duration.ofMillis(60_000L * mails / mailing.perMinute());
    }

    static int lookedAt() {
        return LOOKED_AT;
    }

    /** What to do with the job when the server itself is the reason; null when it was the letter. */
    static @Nullable SliceResult held(Sent sent) {
        return sent instanceof Sent.Refused refused && refused.ofServer()
                ? refused.code().equals(Sent.Refused.UNREACHABLE)
                        ? SliceResult.later(Duration.ofMinutes(1), "mail-server-away")
                        : SliceResult.stopped("mail-server-refused")
                : null;
    }

    @Override
    public void ended(JobView job) {
        if (job.state() != JobState.DONE) {
            Optional<MailingBatch> mailing = parts.rows().ofJob(job.id());
            mailing.ifPresent(
                    each -> parts.rows().close(each.id(), parts.clock().instant()));
        }
    }

    /** The state that a finished call leaves. */
    static MailingState state(Sent sent, boolean again) {
        return switch (sent) {
            case Sent.Accepted _ -> MailingState.ACCEPTED;
            case Sent.Unknown _ -> MailingState.UNKNOWN;
            case Sent.Refused _ -> again ? MailingState.LATER : MailingState.REFUSED;
        };
    }
}
