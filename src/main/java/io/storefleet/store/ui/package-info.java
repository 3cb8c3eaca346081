/** Pages of the store module. */
@NullMarked
package io.storefleet.store.ui;

import org.jspecify.annotations.NullMarked;
