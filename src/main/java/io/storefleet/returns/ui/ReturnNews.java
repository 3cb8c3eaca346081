package io.storefleet.returns.ui;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.returns.AccountReturns;
import io.storefleet.returns.AccountReturns.Given;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.AccountNews;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.TimelineSource;
import io.storefleet.uikit.Tone;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells an account's timeline what was given back. */
@Component
record ReturnNews(AccountReturns returns) implements AccountNews {

    @Override
    public TimelineSource of(UUID store, String account) {
        var where = new StoreId(store);
        var whose = new AccountId(account);
        return (after, limit) ->
                returns
                        .of(
                                where,
                                whose,
                                after == null ? null : new Given(new ReturnId(after.id()), after.at(), null),
                                limit)
                        .stream()
                        .map(given -> news(where, given))
                        .toList();
    }

    private static Happening news(StoreId store, Given given) {
        var id = given.id().value();
        return Happening.of(
                        given.at(),
                        id,
                        Tone.WARN,
                        page -> page.getTranslation("returns.news", new ReturnWords(page).money(given.money())))
                .leading(places -> places.givenBack(store.value(), id));
    }
}
