package io.storefleet.tenancy;

import io.storefleet.accounts.StoreAccounts;
import io.storefleet.fastspring.AccountId;
import io.storefleet.jobs.Jobs;
import io.storefleet.links.LinkAgain;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkResults;
import io.storefleet.links.LinkTab;
import io.storefleet.links.Links;
import io.storefleet.links.SingleLinks;
import io.storefleet.store.StoreClients;
import io.storefleet.store.Stores;
import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Attempts on an agency's things through the services; each answers what it got. */
final class Attacks {

    /** One attempt with the target's ids. */
    @FunctionalInterface
    interface Attempt {
        @Nullable Object on(Victim target);
    }

    private final ApplicationContext context;
    private final List<Attempt> reading = new ArrayList<>();
    private final List<Attempt> changing = new ArrayList<>();

    Attacks(ApplicationContext context) {
        this.context = context;
        var stores = context.getBean(Stores.class);
        var links = context.getBean(Links.class);
        var results = context.getBean(LinkResults.class);
        var jobs = context.getBean(Jobs.class);
        reading.addAll(List.of(
                it -> stores.get(it.store()),
                it -> context.getBean(StoreClients.class).client(it.store()),
                it -> links.get(it.batch()),
                it -> results.rows(it.batch(), LinkFilter.ALL, 0, 10),
                it -> results.reveal(it.batch(), 1),
                it -> results.download(it.batch()),
                it -> jobs.find(it.job()),
                this::entity));
        changing.addAll(List.of(
                it -> jobs.cancel(it.job()),
                it -> jobs.cancelAll(it.store()),
                it -> links.cancel(it.batch()),
                it -> links.again(it.batch(), LinkAgain.BOTH),
                it -> context.getBean(SingleLinks.class).one(it.store(), account(it), LinkTab.ORDERS),
                it -> context.getBean(StoreAccounts.class).refresh(it.store(), account(it))));
        changing.addAll(silent(stores, context.getBean(Team.class)));
    }

    private static List<Attempt> silent(Stores stores, Team team) {
        return List.of(
                it -> quietly(() -> stores.describe(it.store(), "Mine now", List.of())),
                it -> quietly(
                        () -> stores.remove(it.store(), it.scene().simulated().name())),
                it -> quietly(() -> team.revoke(it.invitation())),
                it -> quietly(() -> team.remove(it.second())),
                it -> quietly(() -> team.change(it.second(), Role.OWNER, new StoreScope.All(Set.of()))));
    }

    /** A call that ends without a refusal counts as a row. */
    private static Object quietly(Runnable work) {
        work.run();
        return "done";
    }

    private static AccountId account(Victim target) {
        return new AccountId(target.scene().simulated().idAt(0));
    }

    /** Rows of the target by the store's key, straight through Hibernate. */
    private Object entity(Victim target) {
        var entities = context.getBean(EntityManager.class);
        var found = new ArrayList<Object>();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> Walls.entities(entities).stream()
                        .map(type -> (@Nullable Object)
                                entities.find(type, target.store().value()))
                        .filter(Objects::nonNull)
                        .forEach(found::add));
        return found;
    }

    /** An attempt that reads, or with the same chance one that changes something if that is wanted. */
    Attempt any(RandomGenerator random, boolean alsoChanging) {
        var from = alsoChanging && random.nextBoolean() ? changing : reading;
        return from.get(random.nextInt(from.size()));
    }
}
