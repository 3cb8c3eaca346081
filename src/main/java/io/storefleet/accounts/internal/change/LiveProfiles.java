package io.storefleet.accounts.internal.change;

import io.storefleet.accounts.AccountProblem;
import io.storefleet.accounts.AccountProblem.Kind;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.fastspring.accounts.AccountMatch;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.StoreId;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads from the store itself what a change is decided from; whoever asks has shown their right. */
@Component
class LiveProfiles {

    private final StoreClients clients;
    private final CallOptions options;

    @Autowired
    LiveProfiles(StoreClients clients) {
        this(clients, CallOptions.person());
    }

    private LiveProfiles(StoreClients clients, CallOptions options) {
        this.clients = clients;
        this.options = options;
    }

    /** The same for a row of a job: waits behind people, and throws what the store answered instead of a word for it. */
    LiveProfiles forJobs() {
        return new LiveProfiles(clients, CallOptions.job());
    }

    AccountProfile get(StoreId store, AccountId account) {
        return Profiles.of(ask(store, client -> client.accounts().get(account)));
    }

    /** Who has the e-mail address. */
    Optional<AccountId> owner(StoreId store, String email) {
        var lookup = new AccountLookup.ByEmail(email);
        return ask(store, client -> client.accounts().find(lookup)).stream()
                .map(AccountMatch::id)
                .findFirst();
    }

    private <T> T ask(StoreId store, Function<FastSpring, T> question) {
        try {
            return question.apply(clients.client(store).with(options));
        } catch (FastSpringException.RequestRefused refused) {
            throw refused.code().equals("account")
                    ? AccountProblem.of(Kind.NOT_FOUND)
                    : AccountProblem.of(Kind.NOT_READ, refused.code());
        } catch (FastSpringException failure) {
            clients.troubled(store, failure);
            if (options.priority() == Priority.JOB) {
                throw failure;
            }
            throw AccountProblem.of(Kind.NOT_READ, failure.code());
        }
    }
}
