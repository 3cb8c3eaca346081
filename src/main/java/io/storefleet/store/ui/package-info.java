/** Pages of the store module, and the frame of every page that shows one thing of a store. */
@NullMarked
@NamedInterface("ui")
package io.storefleet.store.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
