package io.storefleet.shell;

import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenLink;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.fastspring.AccountId;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkFacts;
import io.storefleet.links.LinkFacts.Made;
import io.storefleet.team.Colleagues;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.TimelineSource;
import io.storefleet.uikit.Tone;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** That links of an account were made, by runs or of our own: when and by whom, never the link. */
@Component
record LinkNews(LinkFacts links, EvergreenLinks evergreen, Colleagues colleagues) {

    TimelineSource of(StoreId store, AccountId account) {
        return (after, limit) -> links.ofAccount(store, account, after == null ? null : cursor(after), limit).stream()
                .map(this::news)
                .toList();
    }

    /** Links of our own. */
    TimelineSource ofOurOwn(StoreId store, AccountId account) {
        return (after, limit) -> TimelineSource.of(evergreen.of(new Customer(store, account)).stream()
                        .map(this::news)
                        .toList())
                .before(after, limit);
    }

    private Happening news(EvergreenLink link) {
        var member = link.madeBy();
        return Happening.of(
                        link.made(),
                        link.id().toString(),
                        Tone.INFO,
                        page -> page.getTranslation("shell.link-evergreen"))
                .by(member == null ? null : colleagues.name(member));
    }

    private Happening news(Made made) {
        return Happening.of(
                        made.at(),
                        made.run() + "/" + made.line(),
                        Tone.INFO,
                        page -> page.getTranslation("shell.link-by-run"))
                .by(colleagues.name(made.by()));
    }

    /** Only place and moment of the last one count. */
    private static Made cursor(Happening last) {
        var parts = last.id().split("/");
        return new Made(
                new LinkBatchId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]), last.at(), MemberId.next());
    }
}
