package io.storefleet.shell;

import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.BackgroundScope;
import java.util.concurrent.Callable;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets a page's background work run as the person who started it. */
@Component
class CarriedActor implements BackgroundScope {

    @Override
    public <T> Callable<T> carry(Callable<T> work) {
        var actor = Tenancy.actor();
        // A page may be opened with the result, and the router asks who is there.
        return DelegatingSecurityContextCallable.create(
                () -> Tenancy.call(actor, work), SecurityContextHolder.getContext());
    }
}
