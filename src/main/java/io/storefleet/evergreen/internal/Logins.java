package io.storefleet.evergreen.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.accounts.AccountLink;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes FastSpring's login for a customer who has proved who they are. */
@Component
class Logins {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final StoreClients clients;

    Logins(StoreClients clients) {
        this.clients = clients;
    }

    Entry make(Visit visit) {
        var store = visit.customer().store();
        try {
            var client = clients.client(store).with(CallOptions.person().withPatience(PATIENCE));
            var results = client.accounts().links(List.of(visit.customer().account()));
            return switch (results.getFirst()) {
                case ItemResult.Success<AccountLink> made ->
                    new Entry.Through(visit.tab().of(made.value()));
                case ItemResult.Failure<AccountLink> failed ->
                    failed.code().equals(ItemResult.Failure.MISSING) ? new Entry.Wait() : new Entry.GivenUp();
            };
        } catch (FastSpringException.RequestRefused refused) {
            return new Entry.GivenUp();
        } catch (FastSpringException problem) {
            clients.troubled(store, problem);
            return new Entry.Wait();
        } catch (NothingHereException removed) {
            return new Entry.GivenUp();
        }
    }
}
