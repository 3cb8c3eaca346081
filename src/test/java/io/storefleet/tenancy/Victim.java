package io.storefleet.tenancy;

import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team;
import io.storefleet.testing.TestAgency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** An agency with something of everything: a store, a second member, a made link, a waiting job, an open invitation, a link of our own. */
record Victim(
        Scene scene,
        MemberId second,
        LinkBatchId batch,
        JobId job,
        UUID invitation,
        EvergreenLinkId evergreen,
        IntentView intent) {

    static final String NO_SUBSCRIPTION = "sUbAAAAAAAAAAAAAAAAAAA";
    static final String GUEST = "guest@elsewhere.example";

    static Victim in(ApplicationContext context) {
        var links = context.getBean(LinksFixture.class);
        var scene = links.scene();
        var second = scene.agency().member(Role.SUPPORT, scene.store()).member();
        var made = links.start(scene, scene.ids(1));
        links.workOn(scene, made);
        var waiting = links.view(scene, links.start(scene, scene.ids(2)))
                .parts()
                .getFirst()
                .job()
                .id();
        var invited = TestAgency.call(
                scene.owner(),
                () -> context.getBean(Team.class)
                        .invite(GUEST, Role.VIEWER, new StoreScope.Only(Set.of(scene.store()))));
        var evergreen = TestAgency.call(
                scene.owner(),
                () -> context.getBean(EvergreenLinks.class)
                        .ensure(
                                new Customer(
                                        scene.store(),
                                        new AccountId(scene.ids(1).getFirst())),
                                PortalTab.ORDERS,
                                null));
        if (second == null) {
            throw new IllegalStateException("a member acts as a person");
        }
        return new Victim(scene, second, made, waiting, invited.id(), evergreen.id(), change(context, scene));
    }

    /** A change that the service refuses, since there is no such subscription. */
    private static IntentView change(ApplicationContext context, Scene scene) {
        return TestAgency.call(
                scene.owner(),
                () -> context.getBean(Intents.class)
                        .carryOut(new NewIntent(
                                "subscription.cancel",
                                new Target(scene.store(), TargetKind.SUBSCRIPTION, NO_SUBSCRIPTION),
                                UUID.randomUUID(),
                                "{\"atOnce\":false}",
                                Map.of(),
                                Map.of(),
                                new NewIntent.Basis(null))));
    }

    TenantId tenant() {
        return scene.owner().tenant();
    }

    StoreId store() {
        return scene.store();
    }

    /** What an answer to a stranger must never hold; a stranger's own arguments are not among it. */
    List<String> traces() {
        var owner = scene.owner();
        return List.of(
                owner.tenant().toString(),
                String.valueOf(owner.member()),
                scene.agency().ownerEmail(),
                GUEST);
    }
}
