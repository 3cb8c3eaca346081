/** How subscriptions are read and listed. */
@NullMarked
package io.storefleet.subscriptions.internal;

import org.jspecify.annotations.NullMarked;
