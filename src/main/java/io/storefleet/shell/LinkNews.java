package io.storefleet.shell;

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

/** That runs made links of an account: when and by whom, never the link. */
@Component
record LinkNews(LinkFacts links, Colleagues colleagues) {

    TimelineSource of(StoreId store, AccountId account) {
        return (after, limit) -> links.ofAccount(store, account, after == null ? null : cursor(after), limit).stream()
                .map(this::news)
                .toList();
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
