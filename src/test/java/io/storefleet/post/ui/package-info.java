@NullMarked
package io.storefleet.post.ui;

import org.jspecify.annotations.NullMarked;
