create database :"database" owner nastavnik_owner template template0
  encoding 'UTF8' locale_provider icu icu_locale 'ru-RU' locale 'C.UTF-8';
