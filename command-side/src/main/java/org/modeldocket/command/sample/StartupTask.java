package org.modeldocket.command.sample;

import org.springframework.context.SmartLifecycle;

/** Something to do once, when everything is put together and before the web server takes requests. */
final class StartupTask implements SmartLifecycle {
    private final Runnable work;
    private volatile boolean running;

    StartupTask(Runnable work) {
        this.work = work;
    }

    @Override
    public void start() {
        work.run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
