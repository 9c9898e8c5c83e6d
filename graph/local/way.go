package local

import "context"

// The values of Server.How.
const (
	onJava      = "java"
	withCompose = "docker compose"
)

// way returns the way of a name; a data folder without one can only hold a server on Java, whose
// process is looked for.
func (p place) way(how string) way {
	if how == withCompose {
		return composeWay{p}
	}
	return javaWay{p}
}

// chooseWay returns the way of the data folder and sets s.How. A folder with data keeps its way,
// for the data would not be seen in the other; a new one takes docker compose where an engine
// answers, else Java.
func chooseWay(ctx context.Context, p place, s *state) (way, error) {
	if s.How == "" {
		if had, err := (javaWay{p}).hasData(ctx); err != nil {
			return nil, err
		} else if had {
			s.How = onJava
		}
	}
	if s.How != "" {
		w := p.way(s.How)
		_, running, err := w.pid(ctx, *s)
		if err != nil {
			return nil, err
		}
		if running {
			return w, nil
		}
		had, err := w.hasData(ctx)
		if err != nil {
			return nil, err
		}
		if had {
			return w, nil
		}
	}
	s.How = onJava
	if engineAnswers(ctx) {
		s.How = withCompose
	}
	return p.way(s.How), nil
}
