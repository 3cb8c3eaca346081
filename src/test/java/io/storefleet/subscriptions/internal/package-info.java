/** Tests of subscriptions: internal. */
@NullMarked
package io.storefleet.subscriptions.internal;

import org.jspecify.annotations.NullMarked;
