/** The pages of the stores, opened without a browser. */
@NullMarked
package io.storefleet.store.ui;

import org.jspecify.annotations.NullMarked;
