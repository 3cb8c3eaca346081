package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.events.Event;
import io.storefleet.fastspring.events.EventPage;
import io.storefleet.jobs.JobRun;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Reads back what webhooks may have lost: both lists of events, at most 25 an answer, so a stretch of days with more is
 * halved until it is one day. A day that has more than can be read is a gap, which the windows of the copying cover.
 */
@Component
class BackFill {

    private final StoreClients clients;
    private final PassRows passes;
    private final Marking marking;
    private final EventLists lists;

    BackFill(StoreClients clients, PassRows passes, Marking marking, EventLists lists) {
        this.clients = clients;
        this.passes = passes;
        this.marking = marking;
        this.lists = lists;
    }

    /** Reads the pass's next stretch and writes down what it brought; the answer is the pass after that. */
    Pass next(JobRun run, StoreId store, Pass pass) {
        var client = clients.client(store).with(CallOptions.job());
        var stretch = pass.left().getFirst();
        var page = lists.read(client, stretch);
        var after = after(pass, stretch, page);
        run.commit(after.checkpoint(), run.progress(), () -> passes.read(store, page.events(), after));
        if (!stretch.processed()) {
            marking.mark(store, client, page.events());
        }
        return after;
    }

    private Pass after(Pass pass, Stretch stretch, EventPage page) {
        if (!page.more() || reaches(page, pass.since())) {
            return pass.after(List.of());
        }
        return stretch.isOneDay() ? pass.after(List.of()).withGap() : pass.after(stretch.halves());
    }

    /**
     * Whether the page comes newest first, as its own moments show, and goes back to what is known: then nothing in
     * between is missing, although there is more.
     */
    private static boolean reaches(EventPage page, Instant known) {
        var moments = new ArrayList<Instant>();
        page.events().stream().map(Event::created).filter(Objects::nonNull).forEach(moments::add);
        var sorted = moments.stream().sorted(Comparator.reverseOrder()).toList();
        return moments.size() == page.events().size()
                && !moments.isEmpty()
                && moments.equals(sorted)
                && moments.getLast().isBefore(moments.getFirst())
                && moments.getLast().isBefore(known);
    }
}
