package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.EvergreenAddress;
import io.storefleet.evergreen.EvergreenLink;
import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.team.TeamSettings;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts what people do with links on record, inside their transactions, and gives out addresses. */
@Component
class LinkRecords {

    private final ApplicationEventPublisher events;
    private final GoRoutes routes;
    private final EvergreenSeals seals;
    private final TeamSettings installation;

    LinkRecords(ApplicationEventPublisher events, GoRoutes routes, EvergreenSeals seals, TeamSettings installation) {
        this.events = events;
        this.routes = routes;
        this.seals = seals;
        this.installation = installation;
    }

    /** One by its id, many by their number in each store; an address that was there before is shown again. */
    void made(List<LinkMaking.Made> links, PortalTab tab) {
        if (links.size() == 1) {
            var link = links.getFirst();
            var action = link.fresh() ? "evergreen.made" : "evergreen.revealed";
            publish(action, link.customer().store(), link.id().toString(), Map.of("tab", tab.name()));
            return;
        }
        links.stream()
                .collect(Collectors.groupingBy(link -> link.customer().store()))
                .forEach((store, ofStore) -> {
                    var fresh = ofStore.stream().filter(LinkMaking.Made::fresh).count();
                    var facts = Map.of(
                            "tab", tab.name(),
                            "made", String.valueOf(fresh),
                            "revealed", String.valueOf(ofStore.size() - fresh));
                    publish("evergreen.made", store, null, facts);
                });
    }

    void revealed(EvergreenLink link) {
        publish("evergreen.revealed", link.customer().store(), link.id().toString(), Map.of());
    }

    /** Their addresses end as well. */
    void revoked(StoreId store, List<EvergreenLinkId> links) {
        routes.remove(links);
        var one = links.size() == 1 ? links.getFirst().toString() : null;
        if (!links.isEmpty()) {
            publish("evergreen.revoked", store, one, Map.of("links", String.valueOf(links.size())));
        }
    }

    EvergreenAddress address(LinkMaking.Made link) {
        var token = seals.open(link.id(), link.token());
        return new EvergreenAddress(
                link.id(), link.customer(), installation.address("/go/" + token.reveal()), link.fresh());
    }

    private void publish(String action, StoreId store, @Nullable String subject, Map<String, String> details) {
        events.publishEvent(AuditedEvent.done(action, store, subject, details));
    }
}
