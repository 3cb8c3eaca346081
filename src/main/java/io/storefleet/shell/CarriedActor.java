package io.storefleet.shell;

import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.BackgroundScope;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;

/** Lets a page's background work run as the person who started it. */
@Component
class CarriedActor implements BackgroundScope {

    @Override
    public <T> Callable<T> carry(Callable<T> work) {
        var actor = Tenancy.actor();
        return () -> Tenancy.call(actor, work);
    }
}
