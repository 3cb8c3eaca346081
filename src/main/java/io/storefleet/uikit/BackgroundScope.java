package io.storefleet.uikit;

import java.util.concurrent.Callable;

/** Carries whatever the current request is bound to over to another thread. The shell says what that is. */
public interface BackgroundScope {

    /** The same work, bound as the caller is now, whichever thread runs it. */
    <T> Callable<T> carry(Callable<T> work);
}
