package io.storefleet.search.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.mirror.Mirror;
import io.storefleet.search.internal.Key.Place;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.uikit.BackgroundScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks several stores at once whether they have something, as the actor and as a person who waits. */
@Component
class LiveQuestions {

    private final Mirror mirror;
    private final StoreClients clients;
    private final BackgroundScope scope;

    LiveQuestions(Mirror mirror, StoreClients clients, BackgroundScope scope) {
        this.mirror = mirror;
        this.clients = clients;
        this.scope = scope;
    }

    /**
     * The place of these at which something was found, now in the copy; the others are not asked any more then. A store that
     * gives no usable answer counts as one that has nothing.
     */
    Optional<Place> firstThatHas(List<Place> places, int atOnce) {
        var found = new AtomicReference<@Nullable Place>();
        var free = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = new ArrayList<>();
            for (var place : places) {
                asked.add(threads.submit(scope.carry(question(place, free, found))));
            }
            asked.forEach(LiveQuestions::await);
        }
        return Optional.ofNullable(found.get());
    }

    private Callable<Boolean> question(Place place, Semaphore free, AtomicReference<@Nullable Place> found) {
        return () -> {
            free.acquire();
            try {
                if (found.get() == null) {
                    ask(place).ifPresent(there -> found.compareAndSet(null, there));
                }
                return found.get() != null;
            } catch (FastSpringException | NothingHereException | RightRefusedException nothing) {
                return false;
            } finally {
                free.release();
            }
        };
    }

    private Optional<Place> ask(Place place) {
        var named = Pasted.isReference(place.id()) ? byReference(place) : Optional.of(place);
        return named.filter(it -> mirror.pull(it.store(), it.kind(), it.id()));
    }

    private Optional<Place> byReference(Place place) {
        var reference = new OrderReference(place.id().toUpperCase(Locale.ROOT));
        var client = clients.client(place.store()).with(CallOptions.person());
        return client.orders()
                .find(reference)
                .map(order -> new Place(place.kind(), place.store(), order.id().value()));
    }

    private static void await(Future<?> asked) {
        try {
            asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a store could not be asked", e.getCause());
        }
    }
}
